/** What the model of administrative acts calls, and the engine's side of changed models. */
package org.zhenggai.rectification.procedures.administrativeact.process;
