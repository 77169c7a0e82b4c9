package org.zhenggai.rectification.pages.shell;

/** What time pages show and count from, and whether it is a rehearsal's. */
interface PageClock {

    PageClockReading reading();
}
