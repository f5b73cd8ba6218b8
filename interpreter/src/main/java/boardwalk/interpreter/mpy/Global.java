package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Cell;

/** A name in an instruction, and the module's variable of that name. */
record Global(String name, Cell cell) {}
