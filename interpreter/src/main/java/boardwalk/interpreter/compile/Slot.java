package boardwalk.interpreter.compile;

import java.lang.constant.ClassDesc;

/**
 * Where a value is kept: a variable of the JVM, or in a generator a place of its frame.
 *
 * @param onHeap whether it is a place of the frame
 * @param index number of the JVM variable or of the place
 * @param type what it holds
 */
record Slot(boolean onHeap, int index, ClassDesc type) {}
