/** 周调度 and 定期通报: gathers how the cases of a plan stand, week by week and period by period, and publishes it. */
package org.zhenggai.rectification.procedures.planrun.dispatch;
