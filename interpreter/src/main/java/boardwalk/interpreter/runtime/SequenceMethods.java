package boardwalk.interpreter.runtime;

/** {@code index} and {@code count} of tuples, lists and ranges. */
final class SequenceMethods {

  private SequenceMethods() {}

  static void addTo(PyType type) {
    type.with(
        NativeFunction.between(
            "index",
            2,
            4,
            args -> {
              Object[] elements = Iteration.toArray(args[0]);
              int length = elements.length;
              String kind = type.name();
              int from = args.length > 2 ? Items.limit(args[2], length, kind) : 0;
              int to = args.length > 3 ? Items.limit(args[3], length, kind) : length;
              int found = Sequences.indexOf(elements, from, to, args[1]);
              if (found < 0) {
                throw Errors.valueError("object not in sequence");
              }
              return (long) found;
            }));
    type.with(
        NativeFunction.of2(
            "count",
            (self, wanted) -> {
              long count = 0;
              for (Object element : Iteration.toArray(self)) {
                count += Compare.equal(element, wanted) ? 1 : 0;
              }
              return count;
            }));
  }
}
