package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code hashlib}: sha256, sha1 and md5. */
final class HashlibModule implements NativeModule {

  @Override
  public String name() {
    return "hashlib";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("sha256", type("sha256", "SHA-256"))
        .with("sha1", type("sha1", "SHA-1"))
        .with("md5", type("md5", "MD5"));
  }

  private static PyType type(String name, String algorithm) {
    PyType type = new PyType(name);
    type.constructor(
        (called, arguments) -> {
          Hash hash = new Hash(type, algorithm);
          if (arguments.expect(0, 1).count() > 0) {
            hash.update(arguments.get(0));
          }
          return hash;
        });
    type.with(
        NativeFunction.of2(
            "update",
            (self, data) -> {
              ((Hash) self).update(data);
              return None.NONE;
            }));
    type.with(NativeFunction.of1("digest", self -> ((Hash) self).finish()));
    return type;
  }

  private static final class Hash extends PyObject {

    /** Bytes between two looks for Ctrl-C. */
    private static final int CHUNK = 1 << 16;

    private final PyType type;
    private final MessageDigest digest;
    private boolean finished;

    Hash(PyType type, String algorithm) {
      this.type = type;
      try {
        digest = MessageDigest.getInstance(algorithm);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has " + algorithm, e);
      }
    }

    void update(Object data) {
      if (finished) {
        throw Errors.valueError("hash is final");
      }
      byte[] bytes = Buffers.bytes(data);
      for (int at = 0; at < bytes.length; at += CHUNK) {
        Interrupts.poll();
        digest.update(bytes, at, Math.min(CHUNK, bytes.length - at));
      }
    }

    PyBytes finish() {
      if (finished) {
        throw Errors.valueError("hash is final");
      }
      finished = true;
      return PyBytes.of(digest.digest());
    }

    @Override
    public PyType type() {
      return type;
    }
  }
}
