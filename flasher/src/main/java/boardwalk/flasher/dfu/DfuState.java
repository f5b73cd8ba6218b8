package boardwalk.flasher.dfu;

import java.util.Arrays;

/** What a device in DFU does now (DFU, 6.1.2: bState and its numbers). */
public enum DfuState {
  APP_IDLE(0, "runs its program"),
  APP_DETACH(1, "leaves its program"),
  IDLE(2, "waits for requests"),
  DOWNLOAD_SYNC(3, "has data and waits to be asked"),
  DOWNLOAD_BUSY(4, "writes or erases"),
  DOWNLOAD_IDLE(5, "waits for more data"),
  MANIFEST_SYNC(6, "has all data and waits to be asked"),
  MANIFEST(7, "starts the new program"),
  MANIFEST_WAIT_RESET(8, "waits to be restarted"),
  UPLOAD_IDLE(9, "gives out data"),
  ERROR(10, "has failed"),
  /** A number that DFU does not know. */
  UNKNOWN(-1, "is in no known state");

  private final int code;
  private final String words;

  DfuState(int code, String words) {
    this.code = code;
    this.words = words;
  }

  static DfuState of(int code) {
    return Arrays.stream(values()).filter(state -> state.code == code).findFirst().orElse(UNKNOWN);
  }

  /** For people, after "the board". */
  public String words() {
    return words;
  }
}
