package boardwalk.app;

/** x. */
public final class Launcher {
  private Launcher() {}

  /** x. */
  public static void main(String[] args) {
    System.out.println("hi");
  }
}
