package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;

/** {@code tls}, which {@code ssl} is made of. */
public final class TlsModule implements NativeModule {

  @Override
  public String name() {
    return "tls";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("SSLContext", TlsContext.TYPE)
        .with("PROTOCOL_TLS_CLIENT", TlsContext.CLIENT)
        .with("PROTOCOL_TLS_SERVER", TlsContext.SERVER)
        .with("MBEDTLS_VERSION", "Mbed TLS 3.6.2")
        .with("CERT_NONE", TlsContext.CERT_NONE)
        .with("CERT_OPTIONAL", TlsContext.CERT_OPTIONAL)
        .with("CERT_REQUIRED", TlsContext.CERT_REQUIRED);
  }
}
