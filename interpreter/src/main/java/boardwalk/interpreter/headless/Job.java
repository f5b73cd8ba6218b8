package boardwalk.interpreter.headless;

import boardwalk.boards.BoardProfile;
import java.nio.file.Path;

/**
 * What is to be run and how.
 *
 * @param program the file
 * @param flash folder that is the board's flash
 * @param project folder that is searched by import; null for none
 * @param circuit file, or null
 * @param stimulus file, or null
 * @param expectations file, or null
 * @param vcd file to write, or null
 * @param until nanoseconds after which the run ends; below 0 for the end of the program
 * @param memory whether the program has only the board's memory
 */
public record Job(
    BoardProfile profile,
    Path program,
    Path flash,
    Path project,
    Path circuit,
    Path stimulus,
    Path expectations,
    Path vcd,
    long until,
    boolean memory) {}
