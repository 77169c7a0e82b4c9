/** Figures for the program that watches the machine, behind credentials of their own (监控接口). */
package org.zhenggai.rectification.ground.access.metrics;
