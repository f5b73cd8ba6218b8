package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.Types;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates and keys as programs give them: PEM or DER, as text or bytes. */
final class Keys {

  private static final String BEGIN = "-----BEGIN ";

  // ASN.1 tags, X.690 8.1.2.
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int CURVE = 0xa0;

  /** Version 0 of a key, RFC 5958. */
  private static final byte[] VERSION = {2, 1, 0};

  /** rsaEncryption without parameters, RFC 8017 A.1. */
  private static final byte[] RSA = {
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  /** id-ecPublicKey, RFC 5480 2.1.1; the curve follows. */
  private static final byte[] EC = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };

  private Keys() {}

  /** The certificates in {@code data}; ValueError when there is none that can be read. */
  static List<Certificate> certificates(Object data) {
    try {
      byte[] bytes = withoutEnd(data(data));
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<Certificate> found =
          List.copyOf(factory.generateCertificates(new ByteArrayInputStream(bytes)));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      // There is one answer for all that cannot be read.
    }
    throw Errors.valueError("invalid cert");
  }

  /** Of a text or bytes; TypeError for all else (py/objstr.c, mp_obj_str_get_data). */
  private static byte[] data(Object given) {
    Object plain = Types.unwrap(given);
    boolean fixed = plain instanceof PyBytes bytes && !bytes.isMutable();
    if (!fixed && !(plain instanceof String)) {
      throw Errors.noText(given);
    }
    return Buffers.bytes(plain);
  }

  /** C programs end a text with a zero byte, and some Python programs add it. */
  private static byte[] withoutEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** The private key in {@code data}, RSA or of a curve; ValueError when it cannot be read. */
  static PrivateKey key(Object data) {
    byte[] given = data(data);
    byte[] key = fromPem(given);
    for (byte[] form : new byte[][] {key, wrapped(RSA, key), ofCurve(key)}) {
      for (String kind : List.of("RSA", "EC")) {
        try {
          return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(form));
        } catch (GeneralSecurityException | IllegalArgumentException notThis) {
          // The next form may be it.
        }
      }
    }
    throw Errors.valueError("invalid key");
  }

  private static byte[] fromPem(byte[] given) {
    String text = new String(given, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf(BEGIN);
    // A file of a curve's key may have its parameters in front.
    int key = text.indexOf("PRIVATE KEY-----", Math.max(0, begin));
    int end = text.indexOf("-----END", Math.max(0, key));
    if (begin < 0 || key < 0 || end < 0) {
      return given;
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(text.indexOf('\n', key), end));
    } catch (IllegalArgumentException | IndexOutOfBoundsException noPem) {
      return given;
    }
  }

  private static byte[] element(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int size = content.size();
    if (size < 0x80) {
      out.write(size);
    } else {
      out.write(0x82);
      out.write(size >> 8);
      out.write(size);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  /** The key inside the form that names its algorithm (RFC 5958). */
  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    return element(SEQUENCE, VERSION, element(SEQUENCE, algorithm), element(OCTETS, key));
  }

  /** Likewise for a curve's key (RFC 5915), which names its curve itself. */
  private static byte[] ofCurve(byte[] key) {
    for (int at = 0; at + 2 < key.length; at++) {
      int length = key[at + 1] & 0xff;
      boolean named = (key[at] & 0xff) == CURVE && key[at + 2] == 6;
      if (named && at + 2 + length <= key.length) {
        byte[] curve = Arrays.copyOfRange(key, at + 2, at + 2 + length);
        byte[] algorithm = Arrays.copyOf(EC, EC.length + curve.length);
        System.arraycopy(curve, 0, algorithm, EC.length, curve.length);
        return wrapped(algorithm, key);
      }
    }
    return new byte[0];
  }
}
