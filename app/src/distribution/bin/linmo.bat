@echo off
rem Starts Linmo from the folder it is installed in.
rem   JAVA_HOME   a Java 17 or newer; else java from the PATH
rem   LINMO_OPTS  further options for the Java machine, e.g. -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion

for %%i in ("%~dp0..") do set "LINMO_DIR=%%~fi"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

rem The option came with Java 17, so an older one fails here as a missing one does.
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 goto nojava

rem Threads of the network sleep while they wait; spinning, they hold others up.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

"%JAVA%" ^
  -Xmx2g -Xmn400m -XX:+UseParallelGC -Dorg.bytedeco.javacpp.maxbytes=1g -Xlog:cds*=off ^
  -XX:+IgnoreUnrecognizedVMOptions ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true ^
  -Dorg.deeplearning4j.crash.reporting.enabled=false ^
  "-Dlinmo.home=%LINMO_DIR%" ^
  %LINMO_OPTS% ^
  -cp "%LINMO_DIR%\lib\*" io.linmo.cli.Linmo %*
exit /b %ERRORLEVEL%

:nojava
echo linmo: %JAVA%: not a Java 17 or newer: install one, or set JAVA_HOME 1>&2
exit /b 1
