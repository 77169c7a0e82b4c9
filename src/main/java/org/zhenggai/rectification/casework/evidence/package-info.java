/** Takes in, examines, fingerprints and keeps the evidence (举证材料) of a case. */
package org.zhenggai.rectification.casework.evidence;
