package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;

/** What mbedTLS calls what can go wrong (include/mbedtls/*.h), as programs see it in an OSError. */
enum TlsError {
  X509_FATAL_ERROR(-0x3000),
  SSL_BAD_CONFIG(-0x5E80),
  SSL_HANDSHAKE_FAILURE(-0x6E00),
  SSL_INVALID_RECORD(-0x7200),
  SSL_CONN_EOF(-0x7280),
  SSL_FATAL_ALERT_MESSAGE(-0x7780);

  private final long number;

  TlsError(int number) {
    this.number = number;
  }

  /** OSError with number and name. */
  PyException raised() {
    return Errors.of(Errors.OS_ERROR, number, "MBEDTLS_ERR_" + name());
  }

  /** OSError with the number alone, as streams raise it. */
  PyException asStreamError() {
    return Errors.of(Errors.OS_ERROR, number);
  }
}
