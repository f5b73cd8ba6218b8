class AppError(Exception):
    pass
class NetError(AppError):
    def __init__(self, code, text="?"):
        super().__init__(code, text)
        self.code = code
class Timeout(NetError):
    pass
for e in (AppError("plain"), NetError(404, "missing"), Timeout(1), AppError(), AppError(1, 2)):
    try:
        raise e
    except Timeout as t:
        print("timeout", t.code, t.args)
    except NetError as n:
        print("net", n.code, n.args, repr(n))
    except AppError as a:
        print("app", a.args, str(a), repr(a))
