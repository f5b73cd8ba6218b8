import errno
print(errno.errorcode[errno.EINVAL], errno.EIO, errno.ENOENT == OSError(errno.ENOENT).errno)
try:
    raise OSError(errno.EIO)
except OSError as e:
    print(e.errno == errno.EIO, e.args == (errno.EIO,))
