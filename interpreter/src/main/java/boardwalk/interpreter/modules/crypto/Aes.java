package boardwalk.interpreter.modules.crypto;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** {@code cryptolib.aes}: encrypts or decrypts, whichever it is used for first. */
final class Aes extends PyObject {

  static final PyType TYPE = new PyType("aes");

  private static final int BLOCK = 16;

  /** Modes, with the numbers of PEP 272. */
  enum Mode {
    ECB(1),
    CBC(2),
    CTR(6);

    private final long number;

    Mode(long number) {
      this.number = number;
    }

    long number() {
      return number;
    }

    static Mode of(long number) {
      for (Mode mode : values()) {
        if (mode.number == number) {
          return mode;
        }
      }
      throw Errors.valueError("mode");
    }
  }

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    TYPE.with(NativeFunction.between("encrypt", 2, 3, args -> of(args[0]).process(args, true)));
    TYPE.with(NativeFunction.between("decrypt", 2, 3, args -> of(args[0]).process(args, false)));
  }

  private final Mode mode;
  private final byte[] key;
  private final byte[] start;
  private Cipher cipher;
  private boolean encrypts;

  private Aes(Mode mode, byte[] key, byte[] start) {
    this.mode = mode;
    this.key = key;
    this.start = start;
  }

  private static Aes of(Object self) {
    return (Aes) Types.unwrap(self);
  }

  private static Aes make(Arguments arguments) {
    arguments.expect(2, 3);
    Mode mode = Mode.of(Numbers.toLong(arguments.get(1)));
    byte[] key = Buffers.bytes(arguments.get(0));
    if (key.length != 16 && key.length != 32) {
      throw Errors.valueError("key");
    }
    boolean given = arguments.count() > 2 && arguments.get(2) != None.NONE;
    byte[] start = given ? Buffers.bytes(arguments.get(2)) : null;
    if (given ? start.length != BLOCK : mode != Mode.ECB) {
      throw Errors.valueError("IV");
    }
    return new Aes(mode, key, start);
  }

  private Object process(Object[] args, boolean encrypt) {
    byte[] data = Buffers.bytes(args[1]);
    if (mode != Mode.CTR && data.length % BLOCK != 0) {
      throw Errors.valueError("blksize % 16");
    }
    if (args.length > 2 && Buffers.length(args[2]) < data.length) {
      throw Errors.valueError("output too small");
    }
    if (cipher == null) {
      cipher = cipher(encrypt);
      encrypts = encrypt;
    } else if (encrypts != encrypt) {
      throw Errors.valueError("can't encrypt & decrypt");
    }
    byte[] done = cipher.update(data);
    byte[] result = done == null ? new byte[0] : done;
    if (args.length > 2) {
      Buffers.write(args[2], result, result.length);
      return args[2];
    }
    return PyBytes.of(result);
  }

  private Cipher cipher(boolean encrypt) {
    try {
      Cipher made = Cipher.getInstance("AES/" + mode + "/NoPadding");
      int direction = encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
      SecretKeySpec secret = new SecretKeySpec(key, "AES");
      if (mode == Mode.ECB) {
        made.init(direction, secret);
      } else {
        made.init(direction, secret, new IvParameterSpec(start));
      }
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in mode " + mode, e);
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
