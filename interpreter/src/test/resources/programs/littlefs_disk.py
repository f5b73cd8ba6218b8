# Both versions of littlefs on a device in memory.
import errno
import vfs


class Disk:
    def __init__(self, blocks):
        self.data = bytearray(blocks * 512)

    def readblocks(self, block, buffer, offset=0):
        start = block * 512 + offset
        buffer[:] = memoryview(self.data)[start : start + len(buffer)]
        return 0

    def writeblocks(self, block, buffer, offset=0):
        start = block * 512 + offset
        self.data[start : start + len(buffer)] = buffer
        return 0

    def ioctl(self, operation, argument):
        if operation == 4:
            return len(self.data) // 512
        if operation == 5:
            return 512
        if operation == 6:
            return 0


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except OSError as error:
        print("OSError", errno.errorcode.get(error.errno, error.errno))


def walk(files, folder):
    for entry in sorted(files.ilistdir(folder)):
        print(folder, entry[0], hex(entry[1]), entry[3])
        if entry[1] == 0x4000:
            walk(files, folder + "/" + entry[0])


def use(kind):
    print(kind.__name__)
    disk = Disk(64)
    refused(kind, disk)
    kind.mkfs(disk)
    files = kind(disk)
    for folder in ("/a", "/a/b", "/c"):
        files.mkdir(folder)
    for i in range(12):
        with files.open("/a/file%d" % i, "w") as file:
            file.write("line %d\n" % i * i * 20)
    with files.open("/c/big", "wb") as file:
        for i in range(40):
            file.write(bytes(range(i, i + 100)))
    with files.open("/c/big", "r+b") as file:
        file.seek(1500)
        file.write(b"replaced")
        print(file.seek(0, 2), file.tell())
    with files.open("/c/big", "ab") as file:
        print(file.write(b"the end"))
    files.rename("/a/file3", "/c/moved")
    files.rename("/a/b", "/c/b")
    files.remove("/a/file4")
    refused(files.mkdir, "/a")
    refused(files.rmdir, "/a")
    refused(files.remove, "/none")
    refused(files.open, "/none", "r")
    refused(files.open, "/a", "r")
    refused(files.stat, "/a/file4")
    files = kind(disk)
    walk(files, "/")
    with files.open("/c/big", "rb") as file:
        content = file.read()
    print(len(content), sum(content), content[1495:1512], content[-10:])
    print(files.open("/a/file2", "r").readlines()[-2:])
    print(files.stat("/c/big")[:7], files.stat("/c")[0])
    files.chdir("/c")
    print(files.getcwd(), sorted(entry[0] for entry in files.ilistdir("")))
    refused(kind.mkfs, Disk(1))


use(vfs.VfsLfs1)
use(vfs.VfsLfs2)
