package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.StoreSite;

/** An attribute that an instruction sets, or takes away. */
record Attribute(String name, StoreSite site) {}
