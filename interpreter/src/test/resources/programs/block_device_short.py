# A device that makes the buffer it is given shorter instead of filling it.
import vfs


class Disk:
    def __init__(self):
        self.data = bytearray(64 * 512)
        self.short = False

    def readblocks(self, block, buffer, offset=0):
        start = block * 512 + offset
        data = self.data[start : start + len(buffer)]
        buffer[:] = data[:0] if self.short else data
        return 0

    def writeblocks(self, block, buffer, offset=0):
        start = block * 512 + offset
        self.data[start : start + len(buffer)] = buffer
        return 0

    def ioctl(self, operation, argument):
        return {4: 64, 5: 512}.get(operation, 0)


for kind in (vfs.VfsLfs2, vfs.VfsFat):
    disk = Disk()
    kind.mkfs(disk)
    disk.short = True
    try:
        kind(disk).stat("/none")
    except OSError:
        print("OSError")
