package boardwalk.tests.device;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A simulated board that differs from MicroPython as Pycom's firmware 1.20.2 does, after its source
 * (pycom/pycom-micropython-sigfox, commit a37510c): the flash at /flash, no raw-paste, no buffer of
 * stdin and stdout, hashes one at a time, no crc32, no deflate, {@code os.fsformat}, another soft
 * reset, and Ctrl-F that restarts it without its programs. No real one was at hand.
 */
final class PycomBoard implements Transport {

  private static final byte SAFE_BOOT = 6;
  private static final String RAW_PASTE = "\u0005A\u0001";

  /** What its bootloader says last. */
  private static final String BOOT_LOG_END = "entry 0x400a05f4\r\n";

  /** Stands for what is in the firmware; not among the user's files. */
  private static final String FIRMWARE = "boot.py";

  private static final String DIFFERENCES =
      """
      import os,sys,vfs,hashlib,binascii,deflate,io
      def _firmware():
       fs=vfs.mount()[0][0]
       vfs.umount('/')
       vfs.mount(fs,'/flash')
       os.chdir('/flash')
       sys.path[:]=['','/flash','/flash/lib']
       class Only:
        def __init__(s,o,names):
         for n in names.split():setattr(s,n,getattr(o,n))
       class Hash:
        busy=False
        def __init__(s,*a):
         if Hash.busy:raise OSError('only one active hash operation is permitted at a time')
         Hash.busy=True
         s.h=Hash.real(*a);s.d=None
        def update(s,b):s.h.update(b)
        def digest(s):
         if s.d is None:
          s.d=s.h.digest();Hash.busy=False
         return s.d
       Hash.real=hashlib.sha256
       class Hashes:sha256=Hash
       d=deflate;x=io
       def inflate(b,w=0):
        return d.DeflateIO(x.BytesIO(b),d.RAW if w<0 else d.ZLIB,abs(w)).read()
       class Zlib:decompress=staticmethod(inflate)
       class Nothing:pass
       class Sys:pass
       y=Sys()
       y.platform=sys.platform;y.path=sys.path;y.modules=sys.modules;y.stderr=sys.stderr
       y.implementation=('micropython',(1,11,0));y.exit=sys.exit
       y.print_exception=sys.print_exception
       y.stdin=Only(sys.stdin,'read readline');y.stdout=Only(sys.stdout,'write')
       def wipe(p):
        for e in list(real.ilistdir(p)):
         q=p+'/'+e[0]
         if e[0]=='boot.py':continue
         if e[1]==0x4000:
          wipe(q);real.rmdir(q)
         else:real.remove(q)
       real=os
       z=Only(os,'uname chdir getcwd listdir mkdir rename remove rmdir stat statvfs sync urandom mount umount unlink')
       def visible(d='.'):return(e for e in real.ilistdir(d)if e[0]!='boot.py')
       z.ilistdir=visible
       z.listdir=lambda *a:[e[0]for e in visible(*a)]
       z.fsformat=wipe
       n=Only(binascii,'hexlify unhexlify a2b_base64 b2a_base64')
       for names,module in(('sys usys',y),('os uos',z),('hashlib uhashlib',Hashes),('binascii ubinascii',n),('zlib uzlib',Zlib),('deflate',Nothing),('vfs',Nothing)):
        for name in names.split():sys.modules[name]=module
      _firmware()
      print('entry 0x400a05f4')
      del _firmware,os,sys,vfs,hashlib,binascii,deflate,io
      """;

  private final Path flash;
  private final boolean obeysInterrupts;
  private Transport board;

  /**
   * @param flash folder of the user's files
   * @param obeysInterrupts false for one whose program swallows every Ctrl-C, also at its start
   */
  PycomBoard(Path flash, boolean obeysInterrupts) throws IOException {
    this.flash = flash;
    this.obeysInterrupts = obeysInterrupts;
    Files.writeString(flash.resolve(FIRMWARE), DIFFERENCES);
    board = start();
  }

  /** Nothing that comes can keep the firmware from being what it is. */
  private Transport start() throws IOException {
    Transport fresh =
        new SimulatedBoard(
                Profiles.builtIn().find("lopy4").orElseThrow(),
                Optional.of(flash),
                Optional.empty())
            .start(Optional.empty());
    StringBuilder heard = new StringBuilder();
    byte[] one = new byte[1];
    while (heard.indexOf(BOOT_LOG_END) < 0) {
      int count = fresh.read(one, 1000);
      heard.append(new String(one, 0, count, StandardCharsets.ISO_8859_1));
    }
    return fresh;
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    Transport now;
    synchronized (this) {
      now = board;
    }
    int count;
    try {
      count = now.read(buffer, millis);
    } catch (IOException ended) {
      synchronized (this) {
        if (now == board) {
          throw ended;
        }
      }
      return 0;
    }
    byte[] said =
        new String(buffer, 0, count, StandardCharsets.ISO_8859_1)
            .replace("MPY: soft reboot", "PYB: soft reboot")
            .replace("\nMicroPython v1.27.0", "\nPycom v1.20.2.r4")
            .getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(said, 0, buffer, 0, said.length);
    return said.length;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1)
            // To a REPL without raw-paste these are letters, then a request to begin anew.
            .replace(RAW_PASTE, "A\u0001");
    for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
      if (b == SAFE_BOOT) {
        safeBoot();
        return;
      }
      if (b != 3 || obeysInterrupts || safe) {
        out.write(b);
      }
    }
    synchronized (this) {
      board.write(out.toByteArray());
    }
  }

  private boolean safe;

  private void safeBoot() throws IOException {
    Path main = flash.resolve("main.py");
    Path aside = flash.resolveSibling("main.aside");
    boolean there = Files.exists(main);
    if (there) {
      Files.move(main, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    synchronized (this) {
      safe = true;
      board.close();
      board = new AfterStart(start(), there ? aside : null, main);
    }
  }

  /** Puts the program back when the board has started without it. */
  private static final class AfterStart extends boardwalk.device.transport.TransportDecorator {
    private final Path aside;
    private final Path main;
    private final StringBuilder heard = new StringBuilder();

    AfterStart(Transport board, Path aside, Path main) {
      super(board);
      this.aside = aside;
      this.main = main;
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      int count = transport.read(buffer, millis);
      heard.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      if (aside != null && Files.exists(aside) && heard.indexOf(">>> ") >= 0) {
        Files.move(aside, main);
      }
      return count;
    }
  }

  @Override
  public String name() {
    return "LoPy4";
  }

  @Override
  public synchronized void close() {
    board.close();
  }
}
