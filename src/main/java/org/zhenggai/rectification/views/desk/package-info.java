/** 我的工作台: what an officer has to do and may take, the most urgent first and why, and what the officer has done and begun. */
package org.zhenggai.rectification.views.desk;
