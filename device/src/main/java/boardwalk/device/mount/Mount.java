package boardwalk.device.mount;

import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;

/** Mounts the folder of a {@link MountTransport} on the board at its other end. */
public final class Mount {

  /** Where the folder appears. */
  public static final String PLACE = "/remote";

  /** Bytes read at once: their base64 fits into an input buffer of 256 bytes. */
  private static final int PIECE = 128;

  private static final String FILE_SYSTEM =
      """
      import os,io,sys
      from binascii import a2b_base64,b2a_base64
      def _bwq(k,p):
       if type(p)==str:p=p.encode()
       e=b2a_base64(p).strip();i=sys.stdin.buffer
       sys.stdout.buffer.write(b'\\x18'+k+b'%04x'%len(e)+e)
       n=int(i.read(4),16);q=b''
       while len(q)<n:q+=i.read(min(128,n-len(q)))
       r=a2b_base64(q)
       if r[:1]==b'e':raise OSError(int(r[1:]))
       return r[1:]
      class _BwFile(io.IOBase):
       def __init__(s,n,t):s.n=n;s.t=t;s.b=b''
       def __enter__(s):return s
       def __exit__(s,*a):s.close()
       def __iter__(s):return s
       def __next__(s):
        l=s.readline()
        if not l:raise StopIteration
        return l
       def _get(s,n):
        if s.b:r=s.b[:n];s.b=s.b[n:];return r
        return _bwq(b'r','%d,%d'%(s.n,min(n,128)))
       def readinto(s,b):
        r=s._get(len(b));b[:len(r)]=r;return len(r)
       def read(s,n=-1):
        q=[];m=0
        while n<0 or m<n:
         r=s._get(128 if n<0 else n-m)
         if not r:break
         q.append(r);m+=len(r)
        r=b''.join(q)
        return r.decode() if s.t else r
       def readline(s,n=-1):
        r=b''
        while b'\\n' not in r:
         x=s._get(128)
         if not x:break
         r+=x
        k=r.find(b'\\n')+1
        if k:s.b=r[k:]+s.b;r=r[:k]
        return r.decode() if s.t else r
       def readlines(s):return list(s)
       def write(s,b):
        if type(b)==str:b=b.encode()
        b=bytes(b)
        for k in range(0,len(b),512):_bwq(b'w',b'%d,'%s.n+b[k:k+512])
        return len(b)
       def seek(s,o,w=0):
        if w==1:o-=len(s.b)
        s.b=b'';return int(_bwq(b'k','%d,%d,%d'%(s.n,o,w)))
       def tell(s):return s.seek(0,1)
       def flush(s):pass
       def close(s):
        if s.n:_bwq(b'c',str(s.n));s.n=0
       def ioctl(s,r,a):
        if r==4:s.close()
        return 0 if r in(1,4)else -1
      class _BwFs:
       def __init__(s):s.d='/'
       def _p(s,p):return p if p.startswith('/')else s.d+'/'+p
       def mount(s,r,m):pass
       def umount(s):pass
       def chdir(s,p):
        p=s._p(p)
        if p!='/':s.stat(p)
        s.d=p
       def getcwd(s):return s.d
       def stat(s,p):
        m,z,t=[int(x)for x in _bwq(b's',s._p(p)).split(b',')]
        return(m,0,0,0,0,0,z,t,t,t)
       def statvfs(s,p):return(4096,)+(0,)*9
       def ilistdir(s,p):
        for l in _bwq(b'l',s._p(p)).decode().split('\\n'):
         if l:
          m,z,n=l.split(',',2)
          yield(n,int(m),0,int(z))
       def remove(s,p):_bwq(b'd',s._p(p))
       def rmdir(s,p):_bwq(b'd',s._p(p))
       def mkdir(s,p):_bwq(b'm',s._p(p))
       def rename(s,a,b):_bwq(b'n',s._p(a)+'\\n'+s._p(b))
       def open(s,p,m):
        k='r'
        for c in'wax':
         if c in m:k=c
        if'+'in m and k=='r':k='p'
        return _BwFile(int(_bwq(b'o',k+s._p(p))),'b'not in m)
      """;

  private static final String ON =
      """
      try:_v=os.mount;_bwu=os.umount
      except AttributeError:
       import vfs;_v=vfs.mount;_bwu=vfs.umount
      _v(_BwFs(),%1$s)
      os.chdir(%1$s)
      if '' not in sys.path:sys.path.insert(0,'')
      """;

  private static final String OFF =
      """
      import os
      os.chdir('/')
      try:_u=os.umount
      except AttributeError:
       import vfs;_u=vfs.umount
      _u(%1$s)
      """;

  /** The function is there from the mounting on; to import one now would ask the folder first. */
  private static final String FORGET =
      """
      if '_bwu'in globals():
       try:_bwu(%s)
       except OSError:pass
       del _bwu
      """;

  private Mount() {}

  /** The folder is there afterwards, and the current one. */
  public static void on(RawRepl repl) throws IOException {
    forget(repl);
    repl.must(FILE_SYSTEM.replace("128", Integer.toString(PIECE)));
    repl.must(ON.formatted(PythonLiteral.path(PLACE)));
  }

  /**
   * Takes away what was mounted before the cable was pulled: nobody answers for it any more, and
   * every import would wait for ever. Does nothing where nothing is.
   */
  public static void forget(RawRepl repl) throws IOException {
    repl.exec(FORGET.formatted(PythonLiteral.path(PLACE)));
  }

  public static void off(RawRepl repl) throws IOException {
    repl.must(OFF.formatted(PythonLiteral.path(PLACE)));
  }
}
