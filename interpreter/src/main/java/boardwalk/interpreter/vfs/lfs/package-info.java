/**
 * {@code VfsLfs2}: littlefs 2 on a program's block device, by littlefs' SPEC.md (version 2.0 on the
 * disk). Each change writes a metadata block anew, which the format allows at any time. May use
 * {@code runtime}, {@code streams} and the block devices of {@code vfs}.
 */
package boardwalk.interpreter.vfs.lfs;
