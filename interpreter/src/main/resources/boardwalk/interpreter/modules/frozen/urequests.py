# The old name of requests.


def __getattr__(name):
    import requests

    return getattr(requests, name)
