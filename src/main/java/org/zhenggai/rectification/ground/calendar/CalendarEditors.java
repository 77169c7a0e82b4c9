package org.zhenggai.rectification.ground.calendar;

/** Says who may edit the calendar; another room knows the people. */
public interface CalendarEditors {

    boolean mayEdit(String userId);
}
