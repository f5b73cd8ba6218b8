/**
 * {@code btree}: a sorted database in a stream, in files of Berkeley DB 1.xx as real boards write
 * and read them. All of it is in memory while it is open; {@code flush} and {@code close} write a
 * new tree beside the old one, whose root comes last, so a cut leaves one of both. May use {@code
 * runtime} and {@code streams}.
 */
package boardwalk.interpreter.modules.btree;
