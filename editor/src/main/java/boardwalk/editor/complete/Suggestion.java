package boardwalk.editor.complete;

/**
 * Something that may come next.
 *
 * @param text what is put in
 * @param detail what it is, for people
 * @param replaces how many characters before the cursor it takes the place of
 */
public record Suggestion(String text, String detail, int replaces) {}
