/**
 * {@code VfsLfs1} and {@code VfsLfs2}: littlefs on a program's block device, by the SPEC.md of each
 * (versions 1.7 and 2.0 on the disk). Each change writes a metadata block anew, which the format
 * allows at any time. May use {@code runtime}, {@code streams} and the block devices of {@code
 * vfs}.
 */
package boardwalk.interpreter.vfs.lfs;
