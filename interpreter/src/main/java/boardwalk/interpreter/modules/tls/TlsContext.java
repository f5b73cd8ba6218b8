package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** {@code tls.SSLContext} (extmod/modtls_mbedtls.c): TLS 1.2, as boards have it. */
final class TlsContext extends PyObject {

  static final PyType TYPE = new PyType("SSLContext");

  static final long CLIENT = 0;
  static final long SERVER = 1;

  static final long CERT_NONE = 0;
  static final long CERT_OPTIONAL = 1;
  static final long CERT_REQUIRED = 2;

  /** As mbedTLS lists them when MicroPython 1.27 configures it, the best first. */
  private static final List<String> CIPHERS =
      List.of(
          "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
          "TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384",
          "TLS-ECDHE-ECDSA-WITH-AES-256-CBC-SHA384",
          "TLS-ECDHE-RSA-WITH-AES-256-CBC-SHA384",
          "TLS-ECDHE-ECDSA-WITH-AES-256-CBC-SHA",
          "TLS-ECDHE-RSA-WITH-AES-256-CBC-SHA",
          "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
          "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256",
          "TLS-ECDHE-ECDSA-WITH-AES-128-CBC-SHA256",
          "TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA256",
          "TLS-ECDHE-ECDSA-WITH-AES-128-CBC-SHA",
          "TLS-ECDHE-RSA-WITH-AES-128-CBC-SHA",
          "TLS-RSA-WITH-AES-256-GCM-SHA384",
          "TLS-RSA-WITH-AES-256-CBC-SHA256",
          "TLS-RSA-WITH-AES-256-CBC-SHA",
          "TLS-RSA-WITH-AES-128-GCM-SHA256",
          "TLS-RSA-WITH-AES-128-CBC-SHA256",
          "TLS-RSA-WITH-AES-128-CBC-SHA");

  private static final char[] NO_PASSWORD = {};
  private static final String[] VERSIONS = {"TLSv1.2"};

  static {
    TYPE.constructor(
        (type, arguments) ->
            new TlsContext(Numbers.toLong(arguments.noKeywords().expect(1, 1).get(0))));
    TYPE.with(NativeFunction.of1("get_ciphers", self -> cipherNames()));
    TYPE.with(
        NativeFunction.of2(
            "set_ciphers",
            (self, names) -> {
              of(self).chooseCiphers(names);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of2(
            "load_verify_locations",
            (self, data) -> {
              of(self).believed.addAll(Keys.certificates(data));
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of3(
            "load_cert_chain",
            (self, certificate, key) -> {
              of(self).key = Keys.key(key);
              of(self).own = Keys.certificates(certificate);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.withKeywords(
            "wrap_socket",
            a -> {
              a.atMost(2).only("server_side", "do_handshake_on_connect", "server_hostname");
              Object host = a.keyword("server_hostname");
              Object server = a.keyword("server_side");
              Object now = a.keyword("do_handshake_on_connect");
              return of(a.get(0))
                  .wrap(
                      a.get(1),
                      server != null && Truth.of(server),
                      now == null || Truth.of(now),
                      host == null || host == None.NONE ? null : Text.str(host));
            }));
  }

  private final List<Certificate> believed = new ArrayList<>();
  private long verifies;
  private Object callback = None.NONE;
  private PrivateKey key;
  private List<Certificate> own = List.of();
  private String[] ciphers;

  private TlsContext(long protocol) {
    verifies = (protocol & SERVER) != 0 ? CERT_NONE : CERT_REQUIRED;
  }

  private static TlsContext of(Object self) {
    return (TlsContext) Types.unwrap(self);
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "verify_mode" -> verifies;
      case "verify_callback" -> callback;
      default -> super.attribute(name);
    };
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    switch (name) {
      case "verify_mode" -> verifies = Numbers.toLong(value);
      case "verify_callback" -> callback = value;
      default -> {
        return super.setAttribute(name, value);
      }
    }
    return true;
  }

  private TlsSocket wrap(Object socket, boolean server, boolean now, String host) {
    if (host == null && verifies == CERT_REQUIRED && !server) {
      throw Errors.valueError("CERT_REQUIRED requires server_hostname");
    }
    Trust trust = new Trust(verifies == CERT_REQUIRED, believed, callback);
    SSLEngine engine = engine(trust, host);
    engine.setUseClientMode(!server);
    if (server) {
      engine.setNeedClientAuth(verifies == CERT_REQUIRED);
      engine.setWantClientAuth(verifies != CERT_NONE);
    }
    return new TlsSocket(socket, engine, trust, now);
  }

  private SSLEngine engine(Trust trust, String host) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), new TrustManager[] {trust}, null);
      SSLEngine engine =
          host == null ? context.createSSLEngine() : context.createSSLEngine(host, -1);
      SSLParameters parameters = engine.getSSLParameters();
      parameters.setProtocols(VERSIONS);
      if (host != null && verifies == CERT_REQUIRED) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
      }
      engine.setSSLParameters(parameters);
      if (ciphers != null) {
        engine.setEnabledCipherSuites(ciphers);
      }
      return engine;
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw TlsError.SSL_BAD_CONFIG.raised();
    }
  }

  private KeyManager[] keys() throws GeneralSecurityException, java.io.IOException {
    if (key == null) {
      return new KeyManager[0];
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setKeyEntry("own", key, NO_PASSWORD, own.toArray(Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  /** mbedTLS writes names with hyphens. */
  static String cipherName(String suite) {
    return suite.replace('_', '-');
  }

  private static Object cipherNames() {
    return PyList.of(CIPHERS.toArray());
  }

  private void chooseCiphers(Object names) {
    List<String> chosen = new ArrayList<>();
    for (Object name : Iteration.elements(names)) {
      chosen.add(Text.str(name));
    }
    if (chosen.isEmpty() || !CIPHERS.containsAll(chosen)) {
      throw TlsError.SSL_BAD_CONFIG.raised();
    }
    ciphers = chosen.stream().map(name -> name.replace('-', '_')).toArray(String[]::new);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
