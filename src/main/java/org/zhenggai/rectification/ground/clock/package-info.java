/** The rehearsal clock (演练): stands still, moves only when told, drives the engine's due jobs in order. */
package org.zhenggai.rectification.ground.clock;
