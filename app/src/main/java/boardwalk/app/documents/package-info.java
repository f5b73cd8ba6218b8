/**
 * The open programs: a document is a text with a file and a saved state; the tabs show them; the
 * keeper brings what is unsaved into the crash journal.
 */
package boardwalk.app.documents;
