/** The plan as a whole: its phases, the weekly and periodic loops, and its closing report. */
package org.zhenggai.rectification.procedures.planrun;
