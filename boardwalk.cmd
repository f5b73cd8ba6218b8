@echo off
rem Boardwalk: no arguments open the window, "boardwalk --help" shows the command line.
rem Builds what is missing (to stderr, never stdout), then starts at once on later calls.
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
set "APP=%ROOT%app\target"
set "JDK="
for %%J in ("%BOARDWALK_JDK%" "%JAVA_HOME%") do if not defined JDK if not "%%~J"=="" call :try "%%~J"
if not defined JDK for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~J"
if not defined JDK (
  echo boardwalk: needs a JDK 25 or newer: install one ^(for example Temurin 25 from adoptium.net^) and start again. 1>&2
  exit /b 1
)
if exist "%APP%\boardwalk.stamp" (
  powershell -NoProfile -Command "$s=(Get-Item '%APP%\boardwalk.stamp').LastWriteTime; $n=Get-ChildItem -Recurse -File '%ROOT%pom.xml','%ROOT%board-profiles','%ROOT%interpreter','%ROOT%device','%ROOT%flasher','%ROOT%editor','%ROOT%plugins','%ROOT%app' | Where-Object { $_.FullName -notmatch '\\(target|test)\\' -and $_.LastWriteTime -gt $s } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
  if not errorlevel 1 goto start
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo boardwalk: needs Maven to build itself: install it and start again. 1>&2
  exit /b 1
)
echo boardwalk: building ^(only when something changed; the first time also downloads its libraries^) ... 1>&2
if not exist "%APP%" mkdir "%APP%"
pushd "%ROOT%"
call mvn -q -B -ntp -Dstyle.color=never -DskipTests -pl app -am package >"%APP%\build.log" 2>&1
if errorlevel 1 (
  type "%APP%\build.log" 1>&2
  echo boardwalk: the build failed; the lines above say why. 1>&2
  popd
  exit /b 1
)
popd
echo built>"%APP%\boardwalk.stamp"
:start
set "FLAGS=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx512m"
set "MODULES="
if "%~1"=="" set "GUI=1"
if "%~1"=="open" set "GUI=1"
if /i "%~x1"==".py" if exist "%~1" set "GUI=1"
if defined GUI (
  set "FLAGS=--enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseSerialGC -Xms24m -Xmx768m -XX:MetaspaceSize=128m"
  set "MODULES=--module-path "%APP%\jfx" --add-modules javafx.controls"
)
"%JDK%\bin\java" !MODULES! !FLAGS! %BOARDWALK_JAVA_OPTIONS% -cp "%APP%\boardwalk-app.jar;%APP%\lib\*" boardwalk.app.Launcher %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION "%~1\release" 2^>nul') do for /f "delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JDK=%~1"
exit /b
