package boardwalk.interpreter.mpy;

/** Numbers of instructions (py/bc0.h), version 6 of the format. */
final class Op {

  static final int LOAD_CONST_STRING = 0x10;
  static final int LOAD_NAME = 0x11;
  static final int LOAD_GLOBAL = 0x12;
  static final int LOAD_ATTR = 0x13;
  static final int LOAD_METHOD = 0x14;
  static final int LOAD_SUPER_METHOD = 0x15;
  static final int STORE_NAME = 0x16;
  static final int STORE_GLOBAL = 0x17;
  static final int STORE_ATTR = 0x18;
  static final int DELETE_NAME = 0x19;
  static final int DELETE_GLOBAL = 0x1a;
  static final int IMPORT_NAME = 0x1b;
  static final int IMPORT_FROM = 0x1c;

  static final int MAKE_CLOSURE = 0x20;
  static final int MAKE_CLOSURE_DEFARGS = 0x21;
  static final int LOAD_CONST_SMALL_INT = 0x22;
  static final int LOAD_CONST_OBJ = 0x23;
  static final int LOAD_FAST = 0x24;
  static final int LOAD_DEREF = 0x25;
  static final int STORE_FAST = 0x26;
  static final int STORE_DEREF = 0x27;
  static final int DELETE_FAST = 0x28;
  static final int DELETE_DEREF = 0x29;
  static final int BUILD_TUPLE = 0x2a;
  static final int BUILD_LIST = 0x2b;
  static final int BUILD_MAP = 0x2c;
  static final int BUILD_SET = 0x2d;
  static final int BUILD_SLICE = 0x2e;
  static final int STORE_COMP = 0x2f;
  static final int UNPACK_SEQUENCE = 0x30;
  static final int UNPACK_EX = 0x31;
  static final int MAKE_FUNCTION = 0x32;
  static final int MAKE_FUNCTION_DEFARGS = 0x33;
  static final int CALL_FUNCTION = 0x34;
  static final int CALL_FUNCTION_VAR_KW = 0x35;
  static final int CALL_METHOD = 0x36;
  static final int CALL_METHOD_VAR_KW = 0x37;

  static final int UNWIND_JUMP = 0x40;
  static final int JUMP = 0x42;
  static final int POP_JUMP_IF_TRUE = 0x43;
  static final int POP_JUMP_IF_FALSE = 0x44;
  static final int JUMP_IF_TRUE_OR_POP = 0x45;
  static final int JUMP_IF_FALSE_OR_POP = 0x46;
  static final int SETUP_WITH = 0x47;
  static final int SETUP_EXCEPT = 0x48;
  static final int SETUP_FINALLY = 0x49;
  static final int POP_EXCEPT_JUMP = 0x4a;
  static final int FOR_ITER = 0x4b;

  static final int LOAD_CONST_FALSE = 0x50;
  static final int LOAD_CONST_NONE = 0x51;
  static final int LOAD_CONST_TRUE = 0x52;
  static final int LOAD_NULL = 0x53;
  static final int LOAD_BUILD_CLASS = 0x54;
  static final int LOAD_SUBSCR = 0x55;
  static final int STORE_SUBSCR = 0x56;
  static final int DUP_TOP = 0x57;
  static final int DUP_TOP_TWO = 0x58;
  static final int POP_TOP = 0x59;
  static final int ROT_TWO = 0x5a;
  static final int ROT_THREE = 0x5b;
  static final int WITH_CLEANUP = 0x5c;
  static final int END_FINALLY = 0x5d;
  static final int GET_ITER = 0x5e;
  static final int GET_ITER_STACK = 0x5f;
  static final int STORE_MAP = 0x62;
  static final int RETURN_VALUE = 0x63;
  static final int RAISE_LAST = 0x64;
  static final int RAISE_OBJ = 0x65;
  static final int RAISE_FROM = 0x66;
  static final int YIELD_VALUE = 0x67;
  static final int YIELD_FROM = 0x68;
  static final int IMPORT_STAR = 0x69;

  static final int SMALL_INT_MULTI = 0x70;
  static final int SMALL_INT_MULTI_EXCESS = 16;
  static final int LOAD_FAST_MULTI = 0xb0;
  static final int STORE_FAST_MULTI = 0xc0;
  static final int UNARY = 0xd0;
  static final int BINARY = 0xd7;

  /** Most of the operators with one operand, and with two (py/runtime0.h). */
  static final int UNARY_COUNT = 4;

  static final int BINARY_COUNT = 35;

  private Op() {}
}
