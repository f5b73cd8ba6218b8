# mip: installs packages from the index of micropython-lib, from repositories and from addresses.

import sys

import requests

_INDEX = "https://micropython.org/pi/v2"

_PLACES = {
    "github:": "https://raw.githubusercontent.com/{0}/{1}/{2}/{3}",
    "gitlab:": "https://gitlab.com/{0}/{1}/-/raw/{2}/{3}",
    "codeberg:": "https://codeberg.org/api/v1/repos/{0}/{1}/raw/{3}?ref={2}",
}


def _is_address(name):
    return name.startswith(("http://", "https://")) or name.split(":")[0] + ":" in _PLACES


def _address(name, version):
    place = name.split(":")[0] + ":"
    if place not in _PLACES:
        return name
    owner, repository, path = name[len(place) :].split("/", 2)
    return _PLACES[place].format(owner, repository, version or "HEAD", path)


def _make_folders(path):
    import os

    for at in range(1, len(path)):
        if path[at] == "/":
            try:
                os.mkdir(path[:at])
            except OSError:
                pass


def _copy(source, sink):
    part = memoryview(bytearray(512))
    while True:
        count = source.readinto(part)
        if not count:
            return
        sink(part[:count])


def _is_there(path, digest):
    import binascii
    import hashlib

    sha = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            _copy(file, sha.update)
    except OSError:
        return False
    return binascii.hexlify(sha.digest()).decode().startswith(digest)


def _fetch(address, path):
    with requests.get(address) as response:
        if response.status_code != 200:
            print("Error", response.status_code, "requesting", address)
            return False
        print("Copying:", path)
        _make_folders(path)
        with open(path, "wb") as file:
            _copy(response.raw, file.write)
    return True


def _install_listed(name, index, target, version, mpy):
    with requests.get(_address(name, version)) as response:
        if response.status_code != 200:
            print("Package not found:", name)
            return False
        package = response.json()
    for path, digest in package.get("hashes", ()):
        path = target + "/" + path
        if _is_there(path, digest):
            print("Exists:", path)
        elif not _fetch("%s/file/%s/%s" % (index, digest[:2], digest), path):
            print("File not found: {} {}".format(path, digest))
            return False
    for path, source in package.get("urls", ()):
        if not _is_address(source):
            source = name.rpartition("/")[0] + "/" + source
        if not _fetch(_address(source, version), target + "/" + path):
            print("File not found: {} {}".format(path, source))
            return False
    for dependency, wanted in package.get("deps", ()):
        if not _install(dependency, index, target, wanted, mpy):
            return False
    return True


def _install(name, index, target, version, mpy):
    if _is_address(name):
        if name.endswith((".py", ".mpy")):
            print("Downloading {} to {}".format(name, target))
            return _fetch(_address(name, version), target + "/" + name.rsplit("/", 1)[-1])
        if not name.endswith(".json"):
            name = name.rstrip("/") + "/package.json"
        print("Installing {} to {}".format(name, target))
        return _install_listed(name, index, target, version, mpy)
    version = version or "latest"
    print("Installing {} ({}) from {} to {}".format(name, version, index, target))
    # Compiled modules are listed by the version of their format, sources under py.
    format = getattr(sys.implementation, "_mpy", 0) & 0xFF if mpy else 0
    return _install_listed(
        "{}/package/{}/{}/{}.json".format(index, format or "py", name, version),
        index,
        target,
        version,
        mpy,
    )


def install(package, index=None, target=None, version=None, mpy=True):
    if not target:
        libraries = [p for p in sys.path if p.endswith("/lib") and not p.startswith("/rom")]
        if not libraries:
            print("Unable to find lib dir in sys.path")
            return
        target = libraries[0]
    done = _install(package, (index or _INDEX).rstrip("/"), target, version, mpy)
    print("Done" if done else "Package may be partially installed")
