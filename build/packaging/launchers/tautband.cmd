@echo off
rem The command line of the packaged app: the app itself carries out the command, without a window.
rem Tautband.exe is no console program. It writes to the console it is started from, or to where its output is
rem redirected, and a batch file waits for it, which the prompt itself would not do.
"%~dp0..\Tautband.exe" --disable-gpu --log-level=3 --command-line -- %*
exit /b %ERRORLEVEL%
