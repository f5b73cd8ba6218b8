package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import boardwalk.interpreter.streams.Streams;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * {@code SSLSocket}: what is read and written goes encrypted over another stream. It waits where
 * that stream waits.
 */
final class TlsSocket extends PyObject implements Stream {

  private static final PyType TYPE = new PyType("SSLSocket");

  /** How often the first words are tried again on a stream that does not wait. */
  private static final long LOOK_NANOS = 1_000_000;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  static {
    StreamMethods.addTo(
        TYPE, "read", "readinto", "readline", "write", "close", "ioctl", "__enter__", "__exit__");
    StreamMethods.addAs(TYPE, "recv", "read1");
    StreamMethods.addAs(TYPE, "recv_into", "readinto");
    StreamMethods.addAs(TYPE, "send", "write1");
    StreamMethods.addAs(TYPE, "sendall", "write");
    TYPE.with(
        NativeFunction.of2(
            "setblocking",
            (self, flag) ->
                Calls.callable(Attributes.get(of(self).socket, "setblocking")).call1(flag)));
    TYPE.with(NativeFunction.of1("cipher", self -> of(self).cipher()));
    TYPE.with(NativeFunction.of2("getpeercert", (self, binary) -> of(self).peer(binary)));
  }

  private final Object socket;
  private final Stream stream;
  private final SSLEngine engine;
  private final Trust trust;

  /** What has come and is not decrypted; filled from its start. */
  private final ByteBuffer arrived;

  /** What is encrypted and has not gone; ready to be read. */
  private final ByteBuffer leaving;

  /** What is decrypted and has not been asked for; ready to be read. */
  private final ByteBuffer plain;

  private boolean shaken;
  private boolean closed;
  private TlsError broken;

  /** The direction it waits for, where that is not the one that was asked for; else 0. */
  private int waitsFor;

  TlsSocket(Object socket, SSLEngine engine, Trust trust, boolean now) {
    this.socket = socket;
    this.stream = Streams.of(socket);
    this.engine = engine;
    this.trust = trust;
    int packet = engine.getSession().getPacketBufferSize();
    arrived = ByteBuffer.allocate(packet);
    leaving = ByteBuffer.allocate(2 * packet).limit(0);
    plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
    try {
      engine.beginHandshake();
    } catch (SSLException e) {
      throw failed(e);
    }
    while (now && !shake()) {
      Clock.sleep(LOOK_NANOS);
    }
  }

  private static TlsSocket of(Object self) {
    return (TlsSocket) Types.unwrap(self);
  }

  // ---- the first words -------------------------------------------------------------------------

  /** Goes on with the handshake; false when the stream would have to wait. */
  private boolean shake() {
    try {
      while (!shaken) {
        switch (engine.getHandshakeStatus()) {
          case NEED_TASK -> engine.getDelegatedTask().run();
          case NEED_WRAP -> {
            encrypt(NOTHING);
            if (!flushed()) {
              waitsFor = POLL_WRITE;
              return false;
            }
          }
          case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
            if (!decrypted()) {
              waitsFor = POLL_READ;
              return false;
            }
          }
          default -> shaken = true;
        }
      }
      return flushed();
    } catch (SSLException e) {
      throw failed(e);
    }
  }

  private PyException failed(SSLException e) {
    tellOther();
    broken = TlsError.SSL_HANDSHAKE_FAILURE;
    if (!trust.objection().isEmpty()) {
      return Errors.valueError("\n" + trust.objection() + "\n");
    }
    if (trust.isRefusedByProgram()) {
      broken = TlsError.X509_FATAL_ERROR;
    } else if (String.valueOf(e.getMessage()).contains("alert")) {
      broken = TlsError.SSL_FATAL_ALERT_MESSAGE;
    } else if (String.valueOf(e.getMessage()).contains("nrecognized SSL message")) {
      broken = TlsError.SSL_INVALID_RECORD;
    }
    return broken.raised();
  }

  /** Sends what the engine has to say of what went wrong, if the stream takes it. */
  private void tellOther() {
    try {
      if (engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_WRAP) {
        encrypt(NOTHING);
      }
      flushed();
    } catch (SSLException | PyException gone) {
      // What went wrong first is what is told.
    }
  }

  // ---- records ---------------------------------------------------------------------------------

  private int encrypt(ByteBuffer from) throws SSLException {
    leaving.compact();
    try {
      return engine.wrap(from, leaving).bytesConsumed();
    } finally {
      leaving.flip();
    }
  }

  /** Whether all that was encrypted has gone. */
  private boolean flushed() {
    while (leaving.hasRemaining()) {
      int gone = stream.write(leaving.array(), leaving.position(), leaving.remaining());
      if (gone <= 0) {
        return false;
      }
      leaving.position(leaving.position() + gone);
    }
    return true;
  }

  /** Decrypts the next record; false when the stream would have to wait. */
  private boolean decrypted() throws SSLException {
    while (true) {
      arrived.flip();
      plain.compact();
      SSLEngineResult result;
      try {
        result = engine.unwrap(arrived, plain);
      } finally {
        plain.flip();
        arrived.compact();
      }
      if (result.getStatus() != SSLEngineResult.Status.BUFFER_UNDERFLOW) {
        return true;
      }
      int count = stream.read(arrived.array(), arrived.position(), arrived.remaining());
      if (count == WOULD_BLOCK) {
        return false;
      }
      if (count == 0) {
        broken = TlsError.SSL_CONN_EOF;
        throw shaken ? broken.asStreamError() : broken.raised();
      }
      arrived.position(arrived.position() + count);
    }
  }

  private void expectOpen() {
    waitsFor = 0;
    if (closed) {
      throw Errors.osError(Errno.EINVAL);
    }
    if (broken != null) {
      throw broken.asStreamError();
    }
  }

  @Override
  public int read(byte[] into, int from, int count) {
    expectOpen();
    if (!shake()) {
      return WOULD_BLOCK;
    }
    try {
      while (!plain.hasRemaining()) {
        if (engine.isInboundDone()) {
          return 0;
        }
        if (!decrypted() || !flushed()) {
          return WOULD_BLOCK;
        }
      }
    } catch (SSLException e) {
      throw failed(e);
    }
    int done = Math.min(count, plain.remaining());
    plain.get(into, from, done);
    return done;
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    expectOpen();
    if (!shake() || !flushed()) {
      return WOULD_BLOCK;
    }
    try {
      int taken = encrypt(ByteBuffer.wrap(bytes, from, count));
      // What is taken goes, now or before what comes next.
      flushed();
      return taken;
    } catch (SSLException e) {
      throw failed(e);
    }
  }

  @Override
  public int poll(int flags) {
    if (closed || broken != null) {
      return POLL_INVALID;
    }
    boolean ready = (flags & POLL_READ) != 0 && plain.hasRemaining();
    if (ready && flags == POLL_READ) {
      return POLL_READ;
    }
    int both = POLL_READ | POLL_WRITE;
    int asked = waitsFor != 0 && (flags & both) != 0 ? flags & ~both | waitsFor : flags;
    int can = stream.poll(asked);
    return (ready ? POLL_READ : 0) | ((can & waitsFor) != 0 ? can | flags & both : can);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (broken == null) {
      engine.closeOutbound();
      tellOther();
    }
    stream.close();
  }

  // ---- what is known of the other side ---------------------------------------------------------

  private Object cipher() {
    return PyTuple.of(
        TlsContext.cipherName(engine.getSession().getCipherSuite()),
        engine.getSession().getProtocol());
  }

  private Object peer(Object binary) {
    if (!Truth.of(binary)) {
      throw Errors.of(Errors.NOT_IMPLEMENTED_ERROR);
    }
    try {
      return PyBytes.of(engine.getSession().getPeerCertificates()[0].getEncoded());
    } catch (SSLPeerUnverifiedException | CertificateEncodingException none) {
      return None.NONE;
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
