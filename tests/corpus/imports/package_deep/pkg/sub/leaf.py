from .. import ROOT
from ..other import Y
from . import name
X = "leaf"
def up():
    return ROOT, Y, name
