@echo off
rem Starts Linmo from the folder it is installed in.
rem   JAVA_HOME   a Java 17 or newer; else java from the PATH
rem   LINMO_OPTS  further options for the Java machine, e.g. -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion

for %%i in ("%~dp0..") do set "LINMO_HOME=%%~fi"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('cmd /c ""%JAVA%" -version 2^>^&1" ^| findstr /r /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
  echo linmo: no Java found: install Java 17 or newer, or set JAVA_HOME>&2
  exit /b 1
)
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo linmo: %JAVA% is Java %VERSION%, needs 17 or newer; set JAVA_HOME>&2
  exit /b 1
)

"%JAVA%" ^
  -Xmx2g -XX:+UseParallelGC ^
  -XX:+IgnoreUnrecognizedVMOptions ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true ^
  -Dorg.deeplearning4j.crash.reporting.enabled=false ^
  "-Dlinmo.home=%LINMO_HOME%" ^
  %LINMO_OPTS% ^
  -cp "%LINMO_HOME%\lib\*" io.linmo.cli.Linmo %*
exit /b %ERRORLEVEL%
