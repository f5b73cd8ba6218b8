package boardwalk.app;

/** x. */
public final class BoardwalkApp {
  private BoardwalkApp() {}

  static void launchWindow(String[] args) {
    System.out.println("window");
  }
}
