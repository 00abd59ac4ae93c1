/** What is done to many leads at once. */
export const leadsBulk = {
  selected_one: '{{count, number}} lead selected',
  selected_other: '{{count, number}} leads selected',
  all_one: 'The only lead here is selected',
  all_other: 'All {{count, number}} leads here are selected',
  none: 'Clear the selection',
  rate: 'Rate',
  export: 'Back up these',
  progress: 'Progress',
  stop: 'Stop',
  running: {
    resend: 'Sending again… {{done, number}} of {{total, number}}',
    rate: 'Rating… {{done, number}} of {{total, number}}',
    delete: 'Deleting… {{done, number}} of {{total, number}}',
  },
  end: {
    stopped: 'Stopped.',
    failed: 'Not all could be done.',
  },
  changed: {
    resend_one: '{{count, number}} lead is sent again.',
    resend_other: '{{count, number}} leads are sent again.',
    rate_one: '{{count, number}} lead rated.',
    rate_other: '{{count, number}} leads rated.',
    delete_one: '{{count, number}} lead deleted.',
    delete_other: '{{count, number}} leads deleted.',
  },
  unchanged: {
    resend_one: '{{count, number}} could not be: it is delivered, being sent, or has no email.',
    resend_other: '{{count, number}} could not be: they are delivered, being sent, or have no email.',
    rate_one: '{{count, number}} could not be rated: it is being sent, or can’t be opened here.',
    rate_other: '{{count, number}} could not be rated: they are being sent, or can’t be opened here.',
    delete_one: '{{count, number}} could not be deleted.',
    delete_other: '{{count, number}} could not be deleted.',
  },
  deleteTitle_one: 'Delete {{count, number}} lead?',
  deleteTitle_other: 'Delete {{count, number}} leads?',
  deleteText:
    'They are removed from this device for good. That can’t be undone. What the server has stays there; what it does not have is lost.',
  typeNumber: 'Type {{count, number}} to confirm',
  keep: 'Keep them',
}
