export const common = {
  product: 'Leadstand',
  back: 'رجوع',
  cancel: 'إلغاء',
  done: 'تم',
  optional: 'اختياري',
  loading: 'لحظة من فضلك…',
  verdict: {
    good: 'جيد',
    warning: 'يُرجى الانتباه',
    bad: 'مشكلة',
    neutral: 'ملاحظة',
  },
  crash: {
    title: 'لحظة من فضلك',
    text: 'حدث خطأ في هذه الشاشة. ستبدأ من جديد تلقائيًا. البيانات المحفوظة في أمان.',
  },
  keypad: {
    label: 'مفاتيح الأرقام',
    erase: 'مسح الرقم الأخير',
  },
  screenKeyboard: {
    label: 'لوحة المفاتيح على الشاشة',
    shift: 'تبديل الأحرف',
    erase: 'مسح',
    next: 'الحقل التالي',
    line: 'سطر جديد',
    hide: 'إخفاء لوحة المفاتيح',
    space: 'مسافة',
  },
} as const
