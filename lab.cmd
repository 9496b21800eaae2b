@echo off
rem Finds a JDK 25, builds the lab when its jars are missing or older than its sources, then hands
rem over to lab.kernel.cli.Main. The same as ./lab, for Windows.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "STATE=%ROOT%\.lab"
set "JARS=%ROOT%\notebooks\target\start\lab"
set "JDK="

if defined TCPIP_LAB_JAVA_HOME (
    call :consider "%TCPIP_LAB_JAVA_HOME%"
    if not defined JDK (
        echo lab: TCPIP_LAB_JAVA_HOME names no JDK 25 with jdk.jshell; set it to one or unset it.>&2
        exit /b 3
    )
)
if not defined JDK if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK for /f "tokens=1,* delims==" %%A in ('set JAVA_HOME_25 2^>nul') do if not defined JDK call :consider "%%B"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :consider "%%~dpJ.."
if not defined JDK for %%D in (
    "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks"
    "%USERPROFILE%\.jbang\cache\jdks" "%USERPROFILE%\.sdkman\candidates\java"
    "%USERPROFILE%\scoop\apps"
) do for /d %%H in ("%%~D\*") do if not defined JDK call :consider "%%~H"
if not defined JDK (
    echo lab: No JDK 25 was found, and the lab compiles and runs Java 25; install one from https://adoptium.net or set TCPIP_LAB_JAVA_HOME to it.>&2
    exit /b 3
)
if not exist "%STATE%" mkdir "%STATE%"

if /i "%~1"=="mvn" goto mvn
call :built
if errorlevel 1 (
    echo ... Building the lab with Maven; the first time this takes a minute or two>&2
    rem The JVM takes classes from there without a look at the jars.
    if exist "%STATE%\aot" rmdir /s /q "%STATE%\aot"
    call :maven -B -ntp -Dlab.start -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%STATE%\build.log" 2>&1
    if errorlevel 1 (
        findstr /b /c:"[ERROR]" /c:"[WARNING]" "%STATE%\build.log" >&2
        echo lab: The build failed, so there is nothing to start; Maven's errors are above, all it said is in .lab\build.log.>&2
        exit /b 1
    )
    echo built>"%STATE%\built"
)

rem Most commands are over before the second compiler pays. A large file of packets is not, nor is a
rem stream, which may be of any length.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if /i "%~1"=="bench" set "COMPILERS="
if /i "%~1"=="dissect" (
    set "COMPILERS="
    for %%W in (%*) do if exist "%%~fW" if not exist "%%~fW\" call :small "%%~zW"
)
"%JDK%\bin\java.exe" -XX:+UseSerialGC %COMPILERS% -Xshare:auto --enable-native-access=ALL-UNNAMED --add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED "-Dlab.home=%ROOT%" -cp "%JARS%\*" lab.kernel.cli.Main %*
exit /b %ERRORLEVEL%

:mvn
set "ARGUMENTS="
:next
shift
if not "%~1"=="" (
    set ARGUMENTS=%ARGUMENTS% "%~1"
    goto next
)
call :maven %ARGUMENTS%
exit /b %ERRORLEVEL%

:maven
setlocal
set "JAVA_HOME=%JDK%"
set "MAVEN_USER_HOME=%STATE%\maven"
set "SETTINGS="
if exist "%USERPROFILE%\.m2\settings.xml" set SETTINGS=-s "%USERPROFILE%\.m2\settings.xml"
set "TAIL="
if exist "%USERPROFILE%\.m2\repository" set TAIL="-Dmaven.repo.local.tail=%USERPROFILE%\.m2\repository"
call "%ROOT%\mvnw.cmd" -f "%ROOT%\pom.xml" %SETTINGS% "-Dmaven.repo.local=%STATE%\maven\repository" %TAIL% "-Duser.home=%STATE%\maven\home" %*
exit /b %ERRORLEVEL%

rem Less than 1 GB, which is nine digits; cmd's own numbers end at 2 GB.
:small
set "SIZE=%~1"
if "%SIZE:~9%"=="" set "COMPILERS=-XX:TieredStopAtLevel=1"
exit /b 0

:consider
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
findstr /r /c:"^JAVA_VERSION=\"25[\".+-]" "%~1\release" >nul || exit /b
findstr /c:"jdk.jshell" "%~1\release" >nul || exit /b
set "JDK=%~f1"
exit /b

:built
if not exist "%STATE%\built" exit /b 1
if not exist "%JARS%\kernel-*.jar" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath '%STATE%\built').LastWriteTimeUtc; $newer = Get-ChildItem '%ROOT%\pom.xml','%ROOT%\*\pom.xml','%ROOT%\*\src\main' -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $built }; if ($newer) { exit 1 }"
exit /b %ERRORLEVEL%
