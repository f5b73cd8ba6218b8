/**
 * {@code VfsFat}: FAT12, FAT16 and FAT32 with long names on a program's block device, as
 * Microsoft's FAT specification (version 1.03) describes them and ChaN's FatFs lays them out. May
 * use {@code runtime}, {@code streams} and the block devices of {@code vfs}.
 */
package boardwalk.interpreter.vfs.fat;
