@echo off
rem Plandrift from this folder, with the Node that "npm ci" brought along.
"%~dp0node_modules\node\bin\node.exe" "%~dp0dist\cli\main.js" %*
