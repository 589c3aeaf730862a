/** Files as programs and people write them, by name: each stands for its kind. */
export const FILES: Readonly<Record<string, string>> = {
  'cols.csv':
    'Company,Title,ETA,State,Link\nAlpha,Pilot,Q3 2027,achieved,https://example.org/1\nBeta,Car,2029,cancelled,https://example.org/2\n',
  'comment.csv': '# made by a script\nCompany,Title,Date\nAlpha,Pilot line,Q3 2027\n',
  'dorder.csv':
    'company,title,date\nAlpha,One,31/12/2027\nAlpha,Two,01/02/2027\nAlpha,Three,15/06/2028\nAlpha,Four,05/07/2028\n',
  'excel.csv':
    'company,title,date\nAlpha,mmm-yy,Dec-26\nAlpha,d-mmm-yy,31-Dec-26\nAlpha,d-mmm,26-Dec\nAlpha,m/d/yyyy h:mm,3/15/2026 0:00\nAlpha,dd.mm.yy,15.03.26\nAlpha,serial,46022\nAlpha,pandas ts,2026-03-15 00:00:00\nAlpha,pandas float,2027.0\n',
  'ghproject.tsv':
    'Title\tURL\tAssignees\tStatus\tTarget date\tQuarter\nShip the importer\thttps://example.org/1\t\tDone\tMar 31, 2026\tQ1 2026\nDark mode\thttps://example.org/2\t\tTodo\t\tQ3 2026\n',
  'launches.csv':
    'Company Name,Location,Datum,Detail,Status Mission\nNova,"Pad 1, Cape","Fri Aug 07, 2020 05:12 UTC",Carrier 9 | Comsat 4,Success\nOrion,"Pad 3, Steppe","Thu Aug 29, 2019",Light 1 | Nadir-1,Prelaunch Failure\n',
  'merged-company.csv': 'Company,Title,Date\nAlpha,Pilot,2027\n,Series,2029\n',
  'milestone-is-title.csv': 'Company,Milestone,Date\nAlpha,Pilot,2027\n',
  'number-year.json': '[{"company":"Alpha","title":"Pilot","date":2027}]\n',
  'sentinel.json':
    '[{"company":"C0","title":"Step 0","date":"2025"},{"company":"C1","title":"Step 1","date":"2026"},{"company":"C2","title":"Step 2","date":"2027"},{"company":"C3","title":"Step 3","date":"2028"},{"company":"C4","title":"Step 4","date":"2029"},{"company":"C0","title":"Step 5","date":"2030"},{"company":"C1","title":"Step 6","date":"2025"},{"company":"C2","title":"Step 7","date":"2026"},{"company":"C3","title":"Step 8","date":"2027"},{"company":"C4","title":"Step 9","date":"2028"},{"company":"C0","title":"Step 10","date":"2029"},{"company":"C1","title":"Step 11","date":"2030"},{"company":"C2","title":"Step 12","date":"2025"},{"company":"C3","title":"Step 13","date":"2026"},{"company":"C4","title":"Step 14","date":"2027"},{"company":"C0","title":"Step 15","date":"2028"},{"company":"C1","title":"Step 16","date":"2029"},{"company":"C2","title":"Step 17","date":"2030"},{"company":"C3","title":"Step 18","date":"2025"},{"company":"C4","title":"Step 19","date":"2026"},{"company":"C1","title":"Placeholder","date":"9999-12-31"}]',
  'sep-line.csv': 'sep=;\r\nCompany;Title;Date\r\nAlpha;Pilot line;Q3 2027\r\n',
  'silent.csv':
    'company,title,date,status\nAlpha,Housing programme,2024-29,announced\nBeta,Capacity build-out,2030-35,announced\nGamma,School year pilot,2025-26,announced\nDelta,Phase two,2028-32,announced\n',
  'space-before-quote.csv': 'Company, Title, Date\n"Alpha", "Pilot, line 2", "2027"\n',
  'status-completed.json':
    '[{"company":"Alpha","title":"Pilot","date":"2027","status":"Completed"}]\n',
  'status.csv':
    'company,title,date,status\nAlpha,On plan,2027,On track\nBeta,Finished,2025-06,Completed\nGamma,Slipping,2028,Delayed\nDelta,Ended,2026,Canceled\nEpsilon,Regular,2029,announced\nZeta,Done,2024,Done\nEta,NA date,n/a,announced\nTheta,EstDate,mid-2027 (est.),announced\n',
};
