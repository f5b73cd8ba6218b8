package boardwalk.interpreter.modules.tls;

import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whom a context believes: those its certificates vouch for, or anybody. What it does not like is
 * said in the words of mbedTLS ({@link #objection}).
 */
final class Trust extends X509ExtendedTrustManager {

  // library/x509_crt.c, x509_crt_verify_strings.
  private static final String NOT_TRUSTED =
      "The certificate is not correctly signed by the trusted CA";
  private static final String OTHER_NAME =
      "The certificate Common Name (CN) does not match with the expected CN";
  private static final String EXPIRED = "The certificate validity has expired";
  private static final String FUTURE = "The certificate validity starts in the future";

  private final boolean required;
  private final X509ExtendedTrustManager authorities;
  private final Object callback;
  private String objection = "";
  private boolean refused;

  /**
   * @param required whether who is not vouched for is refused
   * @param callback asked for each certificate with its depth, or None
   */
  Trust(boolean required, List<Certificate> believed, Object callback) {
    this.required = required;
    this.authorities = believed.isEmpty() ? null : manager(believed);
    this.callback = callback;
  }

  private static X509ExtendedTrustManager manager(List<Certificate> believed) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate each : believed) {
        store.setCertificateEntry("ca" + store.size(), each);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      for (TrustManager made : factory.getTrustManagers()) {
        if (made instanceof X509ExtendedTrustManager found) {
          return found;
        }
      }
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no trust manager");
  }

  /** Why the other side was refused; empty when it was not. */
  String objection() {
    return objection;
  }

  /** Whether the program's own function has refused it. */
  boolean isRefusedByProgram() {
    return refused;
  }

  private interface Check {
    void run() throws CertificateException;
  }

  private void check(X509Certificate[] chain, Check check) throws CertificateException {
    try {
      if (required) {
        if (authorities == null) {
          throw new CertificateException(NOT_TRUSTED);
        }
        for (X509Certificate each : chain) {
          each.checkValidity();
        }
        check.run();
      }
    } catch (CertificateExpiredException e) {
      objection = EXPIRED;
      throw e;
    } catch (CertificateNotYetValidException e) {
      objection = FUTURE;
      throw e;
    } catch (CertificateException e) {
      objection = isName(e) ? OTHER_NAME : NOT_TRUSTED;
      throw e;
    }
    askProgram(chain);
  }

  private static boolean isName(CertificateException e) {
    String text = String.valueOf(e.getMessage());
    return text.contains("name") && (text.contains("match") || text.contains("found"));
  }

  private void askProgram(X509Certificate[] chain) throws CertificateException {
    for (int depth = chain.length - 1; callback != None.NONE && depth >= 0; depth--) {
      Object answer =
          Calls.callable(callback).call2(PyBytes.of(chain[depth].getEncoded()), (long) depth);
      if (Numbers.toLong(answer) != 0) {
        refused = true;
        throw new CertificateException("refused by the program");
      }
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    check(chain, () -> authorities.checkServerTrusted(chain, kind, engine));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    check(chain, () -> authorities.checkClientTrusted(chain, kind, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    check(chain, () -> authorities.checkServerTrusted(chain, kind, socket));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    check(chain, () -> authorities.checkClientTrusted(chain, kind, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    check(chain, () -> authorities.checkServerTrusted(chain, kind));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    check(chain, () -> authorities.checkClientTrusted(chain, kind));
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    List<X509Certificate> issuers = new ArrayList<>();
    if (authorities != null) {
      issuers.addAll(List.of(authorities.getAcceptedIssuers()));
    }
    return issuers.toArray(X509Certificate[]::new);
  }
}
