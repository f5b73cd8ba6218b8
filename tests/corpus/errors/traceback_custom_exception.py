class AppError(Exception):
    def __str__(self):
        return "custom text"

class Sub(AppError):
    pass

raise Sub(1, 2)
