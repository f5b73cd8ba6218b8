package boardwalk.flasher.dfu;

/**
 * Answer to DFU_GETSTATUS (DFU, 6.1.2).
 *
 * @param error bStatus; 0 is OK
 * @param pollMillis bwPollTimeout: how long not to ask again
 * @param state bState
 */
record DfuStatus(int error, int pollMillis, DfuState state) {

  static final int LENGTH = 6;

  /** errVENDOR; with STMicroelectronics: the memory is read protected (AN3156). */
  static final int READ_PROTECTED = 0x0B;

  static final int WRONG_ADDRESS = 0x08;

  static DfuStatus of(byte[] answer) {
    int poll = answer[1] & 0xff | (answer[2] & 0xff) << 8 | (answer[3] & 0xff) << 16;
    return new DfuStatus(answer[0] & 0xff, poll, DfuState.of(answer[4] & 0xff));
  }

  boolean ok() {
    return error == 0 && state != DfuState.ERROR;
  }

  /** What the device says went wrong, for people (DFU, 6.1.2, table of bStatus). */
  String words() {
    return switch (error) {
      case 0x00 -> "nothing is wrong";
      case 0x01 -> "the file is not for it";
      case 0x02 -> "the file fails its checks";
      case 0x03 -> "it cannot write its memory";
      case 0x04 -> "erasing its memory failed";
      case 0x05 -> "its memory is not empty after erasing";
      case 0x06 -> "writing its memory failed";
      case 0x07 -> "what it wrote is not what it was given";
      case WRONG_ADDRESS -> "it has no memory there";
      case 0x09 -> "it did not get everything";
      case 0x0A -> "its firmware is damaged";
      case READ_PROTECTED -> "its memory is protected";
      case 0x0C -> "USB was reset";
      case 0x0D -> "it lost power";
      case 0x0F -> "it did not expect this request";
      default -> "something went wrong that it does not know (" + error + ")";
    };
  }
}
