package boardwalk.interpreter.runtime;

import java.util.ArrayDeque;

/**
 * What the running thread of a program has, and the others wait for in the order in which they
 * asked. It goes from hand to hand: who gives it on is in the queue before the next one runs, so
 * that the order never depends on the computer.
 */
final class Baton {

  private final ArrayDeque<Thread> queue = new ArrayDeque<>();
  private Thread holder;

  /** Takes it when nobody has it or waits for it. */
  synchronized boolean take() {
    if (holder == null && queue.isEmpty()) {
      holder = Thread.currentThread();
    }
    return holder == Thread.currentThread();
  }

  /**
   * Waits for it, in the place one has in the queue or at its end.
   *
   * @param milliseconds how long; 0 for ever
   * @return whether one has it now; else one keeps the place
   */
  synchronized boolean await(long milliseconds) throws InterruptedException {
    Thread me = Thread.currentThread();
    if (holder != me && !queue.contains(me)) {
      queue.add(me);
    }
    if (holder == null) {
      pass();
    }
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (holder != me) {
      long left = milliseconds == 0 ? 0 : (end - System.nanoTime()) / 1_000_000;
      if (milliseconds > 0 && left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Gives it to the next one, if there is one. */
  synchronized void release() {
    if (holder == Thread.currentThread()) {
      pass();
    }
  }

  /** Gives it to the next one and asks for it again, at the end of the queue. */
  synchronized void goRound() {
    if (holder == Thread.currentThread() && !queue.isEmpty()) {
      queue.add(Thread.currentThread());
      pass();
    }
  }

  /** Waits no more, and has it no more. */
  synchronized void leave() {
    queue.remove(Thread.currentThread());
    release();
  }

  synchronized boolean hasWaiting() {
    return !queue.isEmpty();
  }

  synchronized boolean isWaiting(Thread thread) {
    return queue.contains(thread);
  }

  private void pass() {
    holder = queue.poll();
    notifyAll();
  }
}
